package dev.atrium.api.admin;

import dev.atrium.api.model.ModelView;
import java.util.List;

/** A stretch of the models. */
public record ListedModelsPage(List<ModelView> rows, Stretch.Edges edges) implements ListedPage<ModelView> {}
