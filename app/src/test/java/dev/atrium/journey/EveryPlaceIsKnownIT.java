package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.atrium.api.erasure.ErasablePlace;
import dev.atrium.api.erasure.PersonalTable;
import dev.atrium.api.erasure.PersonalTables;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;

/** A new table that nobody told the erasure about fails here. */
@RunningSite
class EveryPlaceIsKnownIT {

    private final JdbcClient jdbc;
    private final List<PersonalTables> modules;
    private final List<ErasablePlace> places;
    private final S3Client s3;
    private final ElasticsearchClient search;

    @Autowired
    EveryPlaceIsKnownIT(
            JdbcClient jdbc,
            List<PersonalTables> modules,
            List<ErasablePlace> places,
            S3Client s3,
            ElasticsearchClient search) {
        this.jdbc = jdbc;
        this.modules = modules;
        this.places = places;
        this.s3 = s3;
        this.search = search;
    }

    /** A table that is being built anew stands beside its live one for a while. */
    @Test
    void everyTableIsRegisteredOnce() {
        List<String> tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like '%\\_rebuild'
                        """).query(String.class).list();

        assertThat(registered().map(PersonalTable::table)).containsExactlyInAnyOrderElementsOf(tables);
    }

    /** The conditions are SQL that only the database can check. */
    @Test
    void everyConditionCanBeAsked() {
        assertThat(registered())
                .allSatisfy(table -> assertThat(jdbc.sql("select count(*) from " + table.table() + " where ("
                                        + table.belongs() + ") and not (" + table.clean() + ")")
                                .param("user", 1L)
                                .param("account", 1L)
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    /** Else a reader finds it under the name of its table. */
    @Test
    void everySectionOfAnExportHasATitle() {
        ResourceBundle words = ResourceBundle.getBundle("dev.atrium.saga.export.words", Locale.ROOT);
        assertThat(registered().filter(table -> !table.exported().isEmpty()))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(words.containsKey("section." + table.table()))
                        .as(table.table())
                        .isTrue());
    }

    @Test
    void everyFolderOfTheBucketIsCovered() {
        assertThat(s3.listObjectsV2Paginator(list -> list.bucket("atrium")).contents().stream()
                        .map(object -> "objects " + object.key().replaceFirst("/.*", "/"))
                        .distinct()
                        .filter(folder -> !folder.equals("objects erasures/")))
                .isSubsetOf(covered());
    }

    @Test
    void thereIsOneBucketOnly() {
        assertThat(s3.listBuckets().buckets()).extracting(Bucket::name).containsExactly("atrium");
    }

    /** One that is being built anew has no alias yet, but its name begins as that of the one in use. */
    @Test
    void everyIndexBelongsToOneThatIsCovered() throws Exception {
        assertThat(search.indices().get(get -> get.index("*")).result().keySet())
                .isNotEmpty()
                .allSatisfy(index -> assertThat(covered())
                        .anyMatch(place ->
                                place.startsWith("index ") && index.startsWith(place.substring("index ".length()))));
    }

    @Test
    void everyAliasIsCovered() throws Exception {
        assertThat(search.indices().getAlias().result().values().stream()
                        .flatMap(index -> index.aliases().keySet().stream())
                        .map(alias -> "index " + alias))
                .isNotEmpty()
                .isSubsetOf(covered());
    }

    private Set<String> covered() {
        return places.stream().flatMap(place -> place.covers().stream()).collect(Collectors.toSet());
    }

    private Stream<PersonalTable> registered() {
        return modules.stream().flatMap(module -> module.all().stream());
    }
}
