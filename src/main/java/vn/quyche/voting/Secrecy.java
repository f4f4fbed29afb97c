package vn.quyche.voting;

/** What a secret ballot cannot hide. */
public final class Secrecy {

    /** Up to so many, what one knows of the others leaves little to guess. No rule sets it; it only warns. */
    private static final int FEW = 7;

    private Secrecy() {}

    public static boolean isRevealing(int voters) {
        return voters <= FEW;
    }
}
