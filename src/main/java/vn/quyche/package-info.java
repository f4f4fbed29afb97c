/** Quyche: one package per module; see {@code docs/map.md}. */
@NullMarked
package vn.quyche;

import org.jspecify.annotations.NullMarked;
