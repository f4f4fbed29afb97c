/** The report's pages and its API. */
@NullMarked
package vn.quyche.compliance.web;

import org.jspecify.annotations.NullMarked;
