package vn.quyche.voting;

import java.security.SecureRandom;

/** Codes a person can copy by hand: no letter or figure that looks like another. */
final class Receipts {

    private static final String SIGNS = "ACDEFHJKLMNPRTUVWXY34679";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Receipts() {}

    static String code() {
        var code = new StringBuilder();
        for (var place = 0; place < GROUPS * GROUP; place++) {
            if (place > 0 && place % GROUP == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
