package vn.quyche.web;

import vn.quyche.kernel.OrganId;

/** Names organs on pages of modules that do not depend on the institution; the organs module knows them. */
@FunctionalInterface
public interface OrganNames {

    String name(OrganId organ);
}
