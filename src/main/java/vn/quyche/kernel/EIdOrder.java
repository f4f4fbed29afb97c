package vn.quyche.kernel;

/** The order of provisions in their text: by kind as printed, numbers as numbers. */
final class EIdOrder {

    private static final String STEP = "__";

    private EIdOrder() {}

    static int compare(String left, String right) {
        for (int leftStart = 0, rightStart = 0; ; leftStart += STEP.length(), rightStart += STEP.length()) {
            var leftEnd = end(left, leftStart);
            var rightEnd = end(right, rightStart);
            var order = compareSteps(left.substring(leftStart, leftEnd), right.substring(rightStart, rightEnd));
            if (order != 0 || leftEnd == left.length() || rightEnd == right.length()) {
                return order != 0 ? order : Boolean.compare(leftEnd < left.length(), rightEnd < right.length());
            }
            leftStart = leftEnd;
            rightStart = rightEnd;
        }
    }

    private static int end(String eId, int from) {
        var found = eId.indexOf(STEP, from);
        return found < 0 ? eId.length() : found;
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
