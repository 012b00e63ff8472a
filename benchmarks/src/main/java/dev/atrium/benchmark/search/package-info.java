/** Search and replay on a filled site: against raw Elasticsearch queries, and in events per second. */
@NullMarked
package dev.atrium.benchmark.search;

import org.jspecify.annotations.NullMarked;
