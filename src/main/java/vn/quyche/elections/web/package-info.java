/** Pages of elections. */
@NullMarked
package vn.quyche.elections.web;

import org.jspecify.annotations.NullMarked;
