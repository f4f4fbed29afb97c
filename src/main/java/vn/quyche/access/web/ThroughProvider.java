package vn.quyche.access.web;

import java.io.Serializable;

/**
 * Kept with a session that somebody came in to by a provider, so that the provider can end it.
 *
 * @param issuer the provider
 * @param session its own name of the session, or blank
 */
record ThroughProvider(String issuer, String session) implements Serializable {

    static final String KEPT = "provider.entered";
}
