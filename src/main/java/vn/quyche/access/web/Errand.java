package vn.quyche.access.web;

/** What somebody goes to a provider for. */
enum Errand {
    /** To come in. */
    ENTER,
    /** To link the own account. */
    LINK,
    /** To take up an invitation. */
    ACCEPT,
    /** To show once more who they are. */
    SHOW
}
