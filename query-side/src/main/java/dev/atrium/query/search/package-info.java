/** Elasticsearch: its client, how long it may take, and text in a form in which any part of it is found quickly. */
@NullMarked
package dev.atrium.query.search;

import org.jspecify.annotations.NullMarked;
