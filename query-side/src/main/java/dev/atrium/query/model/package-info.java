/** The list of models: its read table, its search index, and the questions that pages ask of them. */
@NullMarked
package dev.atrium.query.model;

import org.jspecify.annotations.NullMarked;
