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
            "\\newsavebox{\\scholiumbox}\\newlength{\\scholiumleft}\\newlength{\\scholiumroom}",
            "% #1 on one line, made smaller if the line is not long enough",
            "\\newcommand{\\scholiumfit}[1]{\\sbox{\\scholiumbox}{$\\displaystyle #1$}%",
            "  \\setlength{\\scholiumroom}{\\linewidth}\\addtolength{\\scholiumroom}{-\\scholiumleft}%",
            "  \\addtolength{\\scholiumroom}{-2em}%",
            "  \\ifdim\\wd\\scholiumbox>\\scholiumroom\\resizebox{\\scholiumroom}{!}{\\usebox{\\scholiumbox}}%",
            "  \\else\\usebox{\\scholiumbox}\\fi}",
            "% lines whose relations stand below one another: verdict, left side, the rest",
            "\\newcommand{\\scholiumchain}[1]{\\par\\settowidth{\\scholiumleft}{$\\displaystyle #1$}}",
            "\\newcommand{\\scholiumline}[3]{\\par{\\parskip=4pt\\noindent\\makebox[1.8em][l]{#1}%",
            "  \\makebox[\\scholiumleft][r]{$\\displaystyle #2$}\\scholiumfit{#3}\\par}}",
            "% with a reason at the right, or on the next line",
            "\\newcommand{\\scholiumlineby}[4]{\\par{\\parskip=4pt\\noindent\\makebox[1.8em][l]{#1}%",
            "  \\makebox[\\scholiumleft][r]{$\\displaystyle #2$}\\scholiumfit{#3}%",
            "  \\nobreak\\hfil\\penalty50\\hskip1.5em\\hbox{}\\nobreak\\hfil{\\small\\itshape #4}%",
            "  \\parfillskip=0pt\\finalhyphendemerits=0\\par}}",
            "% smaller steps: \\scholiumdetailstrue shows them",
            "\\newif\\ifscholiumdetails",
            "\\newenvironment{scholiumsteps}{\\list{}{\\leftmargin=2.6em\\rightmargin=0pt\\topsep=3pt\\parsep=2pt}%",
            "  \\item\\relax\\footnotesize}{\\endlist}",
            "% a declaration and what it is",
            "\\newcommand{\\scholiumdeclared}[2]{\\par{\\parskip=3pt\\noindent\\hspace*{1.8em}%",
            "  \\makebox[0.34\\linewidth][l]{$\\displaystyle #1$}%",
            "  \\parbox[t]{0.58\\linewidth}{\\raggedright\\small\\itshape #2}\\par}}",
            "\\newcommand{\\scholiumdefined}[2]{\\par{\\parskip=3pt\\setlength{\\scholiumleft}{0pt}\\noindent\\hspace*{1.8em}%",
            "  \\scholiumfit{#1}\\nobreak\\hfil\\penalty50\\hskip1.5em\\hbox{}\\nobreak\\hfil{\\small\\itshape #2}%",
            "  \\parfillskip=0pt\\finalhyphendemerits=0\\par}}");

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
            out.append(notes.isUnfolded() ? "%   \\scholiumdetailstrue\n" : "");
            out.append("\n\\section*{").append(title).append("}\n\n").append(body);
        } else {
            out.append("\\documentclass[11pt]{article}\n");
            PREAMBLE.forEach(l -> out.append(l).append('\n'));
            LAYOUT.forEach(l -> out.append(l).append('\n'));
            out.append(notes.isUnfolded() ? "\\scholiumdetailstrue\n" : "");
            out.append("\\title{").append(title).append("}\n\\author{}\n\\date{}\n\\begin{document}\n\\maketitle\n\n");
            out.append(body).append("\n\\end{document}\n");
        }
        return out.toString();
    }
}
