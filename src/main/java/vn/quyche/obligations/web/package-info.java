/** The register of obligations, one obligation, what covers a year, and the calendar feed. */
@NullMarked
package vn.quyche.obligations.web;

import org.jspecify.annotations.NullMarked;
