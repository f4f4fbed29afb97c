package vn.quyche.access.web;

import java.util.Optional;

/**
 * What a provider answered.
 *
 * @param errand what was asked for
 * @param whose the account, or the invitation, it was asked for; empty where somebody only comes in
 * @param issuer the provider
 * @param subject who it is there
 * @param session the provider's own name of the session, by which it may end it
 */
record ProviderAnswer(Errand errand, String whose, String issuer, String subject, Optional<String> session) {}
