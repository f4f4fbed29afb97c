package vn.quyche.matters;

/** By what right an organ acts. */
public enum Power {
    OWN,
    DELEGATED
}
