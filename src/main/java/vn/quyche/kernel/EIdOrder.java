package vn.quyche.kernel;

/** The order of provisions in their text: by kind as printed, numbers as numbers. */
final class EIdOrder {

    private EIdOrder() {}

    static int compare(String left, String right) {
        var lefts = left.split("__", -1);
        var rights = right.split("__", -1);
        for (var i = 0; i < Math.min(lefts.length, rights.length); i++) {
            var order = compareSteps(lefts[i], rights[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(lefts.length, rights.length);
    }

    private static int compareSteps(String left, String right) {
        var kinds = Integer.compare(rank(left), rank(right));
        if (kinds != 0) {
            return kinds;
        }
        var leftNumber = number(left);
        var rightNumber = number(right);
        return leftNumber.length() == rightNumber.length()
                ? leftNumber.compareTo(rightNumber)
                : Integer.compare(leftNumber.length(), rightNumber.length());
    }

    /** The words before the first khoản come first; a paragraph printed under a list comes after it. */
    private static int rank(String step) {
        if (step.startsWith("intro")) {
            return 0;
        }
        return step.startsWith("subpara") ? 2 : 1;
    }

    private static String number(String step) {
        return step.substring(step.indexOf('_') + 1);
    }
}
