/** What every read table and search index offers to the projection that writes it. */
@NullMarked
package dev.atrium.query.storage;

import org.jspecify.annotations.NullMarked;
