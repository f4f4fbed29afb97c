package vn.quyche.documents;

/** How the sheet is set: millimetres of the paper and its margins, points of the type. All of it is data. */
record SheetForm(
        int width, int height, int top, int bottom, int left, int right, int pageNumberFromTop, StrictYaml sizes) {

    /** The size in points of a part of the sheet. */
    int size(String part) {
        return sizes.number(part);
    }

    static SheetForm read(StrictYaml file) {
        file.knowing("source", "paper", "margins", "sizes");
        var paper = file.map("paper").knowing("width", "height");
        var margins = file.map("margins").knowing("top", "bottom", "left", "right", "page-number");
        return new SheetForm(
                paper.number("width"),
                paper.number("height"),
                margins.number("top"),
                margins.number("bottom"),
                margins.number("left"),
                margins.number("right"),
                margins.number("page-number"),
                file.map("sizes"));
    }
}
