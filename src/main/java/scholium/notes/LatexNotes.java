package scholium.notes;

import java.util.List;

/** Notes as a LaTeX document (amsmath, amsthm), or as a part of one. */
public final class LatexNotes {
    /** What the body needs, for a document of one's own too. */
    private static final List<String> PREAMBLE = List.of(
            "\\usepackage[T1]{fontenc}",
            "\\usepackage{amsmath,amssymb,amsthm,array,graphicx,longtable}",
            "\\usepackage[hidelinks]{hyperref}",
            "\\allowdisplaybreaks",
            "\\theoremstyle{definition}",
            "\\newtheorem{scholiumclaim}{Claim}",
            "\\newtheorem{scholiummistake}[scholiumclaim]{Mistake}",
            "\\newtheorem{scholiumexample}[scholiumclaim]{Example}",
            "\\newcommand{\\scholiumfact}[1]{{\\footnotesize #1}}",
            "\\newcommand{\\scholiumwhy}[1]{\\parbox[t]{0.36\\linewidth}{\\raggedright\\small\\itshape #1}}",
            "\\newcommand{\\scholiumwide}[1]{\\parbox[t]{0.75\\linewidth}{\\raggedright\\small\\itshape #1}}",
            "\\newsavebox{\\scholiumbox}",
            "\\newcommand{\\scholiumfit}[1]{\\sbox{\\scholiumbox}{$\\displaystyle #1$}%",
            "  \\ifdim\\wd\\scholiumbox>0.78\\linewidth\\resizebox{0.78\\linewidth}{!}{\\usebox{\\scholiumbox}}%",
            "  \\else\\usebox{\\scholiumbox}\\fi}");

    private static final List<String> LAYOUT = List.of(
            "\\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}",
            "\\IfFileExists{microtype.sty}{\\usepackage{microtype}}{}",
            "\\usepackage[a4paper,margin=26mm]{geometry}",
            "\\setlength{\\parindent}{0pt}",
            "\\setlength{\\parskip}{0.5\\baselineskip plus 2pt}",
            "\\emergencystretch=3em");

    private final String version;
    private final boolean fragment;

    /** @param fragment only the body, with a comment that says what it needs */
    public LatexNotes(String version, boolean fragment) {
        this.version = version;
        this.fragment = fragment;
    }

    /** Characters of ASCII alone. */
    public String render(Notes notes) {
        LatexProse prose = new LatexProse();
        String title = prose.inline(notes.title());
        String body = prose.block(notes.body());
        StringBuilder out = new StringBuilder("% Checked line by line and typeset by Scholium " + version + ".\n");
        if (fragment) {
            out.append("% Needs in the preamble:\n");
            PREAMBLE.forEach(l -> out.append("%   ").append(l).append('\n'));
            out.append("\n\\section*{").append(title).append("}\n\n").append(body);
        } else {
            out.append("\\documentclass[11pt]{article}\n");
            PREAMBLE.forEach(l -> out.append(l).append('\n'));
            LAYOUT.forEach(l -> out.append(l).append('\n'));
            out.append("\\title{").append(title).append("}\n\\author{}\n\\date{}\n\\begin{document}\n\\maketitle\n\n");
            out.append(body).append("\n\\end{document}\n");
        }
        return out.toString();
    }
}
