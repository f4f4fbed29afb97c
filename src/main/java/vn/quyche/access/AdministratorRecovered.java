package vn.quyche.access;

import vn.quyche.kernel.Fact;

/**
 * Whoever runs the machine opened the account of an administrator anew, who had lost every way in.
 *
 * @param particulars when, which account; by the system, as nobody was signed in
 */
public record AdministratorRecovered(Particulars particulars) implements Fact {}
