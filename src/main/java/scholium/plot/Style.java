package scholium.plot;

/** The look of plots. */
final class Style {
    /** As many as have a colour and a shape of their own; further series begin again. */
    static final int KINDS = 6;

    /**
     * The colours of series are those of Okabe and Ito (<i>Color Universal Design</i>, 2008), darker on white and lighter on
     * black until each has a contrast of at least 3 to 1 with the paper.
     */
    static final String CSS = """
            svg.plot { --plot-paper: #ffffff; --plot-ink: #23262b; --plot-soft: #5c626b; --plot-rule: #e3e1da; --plot-frame: #b9b7b0;
              --plot-0: #0069a8; --plot-1: #c24e00; --plot-2: #00805d; --plot-3: #a8467f; --plot-4: #946200; --plot-5: #5a5fc7;
              font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif; font-size: 12px; }
            @media (prefers-color-scheme: dark) {
              svg.plot { --plot-paper: #1d2025; --plot-ink: #e4e3df; --plot-soft: #a5a9b0; --plot-rule: #30343b; --plot-frame: #50565f;
                --plot-0: #62b5ec; --plot-1: #ff9250; --plot-2: #3fd0a4; --plot-3: #ea9cc9; --plot-4: #e9b949; --plot-5: #a9adff; }
            }
            .plot .plot-paper { fill: var(--plot-paper); }
            .plot text { fill: var(--plot-soft); font-variant-numeric: tabular-nums; }
            .plot .plot-title { fill: var(--plot-ink); font-size: 14px; font-weight: 600; }
            .plot .plot-label { fill: var(--plot-ink); }
            .plot .plot-frame { fill: none; stroke: var(--plot-frame); }
            .plot .plot-grid { fill: none; stroke: var(--plot-rule); }
            .plot .plot-tick { fill: none; stroke: var(--plot-frame); }
            .plot .plot-guide { fill: none; stroke: var(--plot-soft); stroke-width: 1.2; stroke-dasharray: 5 4; }
            .plot .plot-note { font-size: 11px; paint-order: stroke; stroke: var(--plot-paper); stroke-width: 3px; }
            .plot .plot-s0 { --tone: var(--plot-0); } .plot .plot-s1 { --tone: var(--plot-1); } .plot .plot-s2 { --tone: var(--plot-2); }
            .plot .plot-s3 { --tone: var(--plot-3); } .plot .plot-s4 { --tone: var(--plot-4); } .plot .plot-s5 { --tone: var(--plot-5); }
            .plot .plot-line { fill: none; stroke: var(--tone); stroke-width: 1.8; stroke-linejoin: round; }
            .plot .plot-dots { fill: var(--tone); fill-opacity: .55; stroke: none; }
            .plot .plot-points { fill: var(--tone); stroke: var(--plot-paper); stroke-width: .8; }
            .plot .plot-beyond { fill: var(--plot-paper); fill-opacity: 1; stroke: var(--tone); stroke-width: 1.6; }
            """;

    private Style() {}
}
