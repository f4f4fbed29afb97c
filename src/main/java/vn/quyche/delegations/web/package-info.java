/** The delegation ledger as pages and as JSON. */
@NullMarked
package vn.quyche.delegations.web;

import org.jspecify.annotations.NullMarked;
