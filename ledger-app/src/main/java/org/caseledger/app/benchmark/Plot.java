package org.caseledger.app.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the rates of a run as bars, for the documentation. */
public final class Plot {

    private static final int ROW = 24;
    private static final int LEFT = 330;
    private static final int WIDTH = 420;

    private Plot() {}

    /** The picture, as SVG. Each figure is drawn once, on a scale of ten times a step. */
    public static String of(List<Figure> figures, String caption) {
        Map<String, Figure> byName = new LinkedHashMap<>();
        figures.stream()
                .filter(figure -> figure.unit().endsWith("/s") && figure.value() >= 1)
                .forEach(figure -> byName.putIfAbsent(figure.what(), figure));
        List<Figure> rates = List.copyOf(byName.values());
        double most = rates.stream().mapToDouble(Figure::value).max().orElse(1);
        int height = ROW * (rates.size() + 2);
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\" role=\"img\">%n<title>%s</title>%n",
                LEFT + WIDTH + 110, height, escaped(caption)));
        int y = ROW;
        for (Figure figure : rates) {
            double share = Math.log10(figure.value()) / Math.max(1, Math.log10(most));
            boolean ours = figure.what().startsWith("ours");
            svg.append(String.format(Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                            + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\" fill=\"%s\"/>"
                            + "<text x=\"%.1f\" y=\"%d\">%,.0f</text>%n",
                    LEFT - 8, y + 13, escaped(figure.what()), LEFT, y, Math.max(1, share * WIDTH),
                    ours ? "#1d70b8" : "#b1b4b6", LEFT + Math.max(1, share * WIDTH) + 6, y + 13, figure.value()));
            y += ROW;
        }
        return svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s (logarithmic)</text>%n</svg>%n", LEFT,
                y + 13, escaped(caption))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
