/** The pages and the interface of documents. */
@NullMarked
package vn.quyche.documents.web;

import org.jspecify.annotations.NullMarked;
