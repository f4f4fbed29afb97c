/** The journal as a page, and the history of a record as a part of its page. */
@NullMarked
package vn.quyche.journal.web;

import org.jspecify.annotations.NullMarked;
