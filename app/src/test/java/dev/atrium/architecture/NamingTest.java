package dev.atrium.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.annotation.Annotation;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.serialization.Revision;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** A name tells what a class is and where to look for it. */
@AnalyzeClasses(packages = "dev.atrium", importOptions = ImportOption.DoNotIncludeTests.class)
class NamingTest {

    private static final String API = "dev.atrium.api..";

    @ArchTest
    static final ArchRule eventsAreRecordsWithARevision = classes()
            .that()
            .haveSimpleNameEndingWith("Event")
            .and()
            .resideInAPackage(API)
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith(Revision.class);

    @ArchTest
    static final ArchRule commandsAndQueriesAreRecords = classes()
            .that()
            .resideInAPackage(API)
            .and(simpleNameEndingWith("Command").or(simpleNameEndingWith("Query")))
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule onlyTheApiHoldsCommandsEventsAndQueries = noClasses()
            .that()
            .resideOutsideOfPackage(API)
            .and(simpleNameEndingWith("Command")
                    .or(simpleNameEndingWith("Query"))
                    .or(simpleNameEndingWith("Event")))
            .should()
            .beRecords()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyRevisionsAreStored = classes()
            .that()
            .areAnnotatedWith(Revision.class)
            .and()
            .resideInAPackage(API)
            .should()
            .haveSimpleNameEndingWith("Event");

    @ArchTest
    static final ArchRule queriesAreAnsweredOnTheQuerySide = classes()
            .that()
            .containAnyMethodsThat(annotatedWith(QueryHandler.class))
            .and()
            .haveSimpleNameNotStartingWith("Operation")
            .should()
            .resideInAPackage("dev.atrium.query..")
            .andShould()
            .haveSimpleNameEndingWith("QueryHandler");

    @ArchTest
    static final ArchRule commandsAreHandledOnTheCommandSide = classes()
            .that()
            .containAnyMethodsThat(annotatedWith(CommandHandler.class))
            .and()
            .haveSimpleNameNotStartingWith("Operation")
            .should()
            .resideInAPackage("dev.atrium.command..");

    /** What an operator asks or tells the machinery is answered where that machinery is. */
    @ArchTest
    static final ArchRule operationsAreNamedSo = classes()
            .that()
            .haveSimpleNameStartingWith("Operation")
            .and()
            .containAnyMethodsThat(annotatedWith(QueryHandler.class).or(annotatedWith(CommandHandler.class)))
            .and()
            .resideOutsideOfPackage("dev.atrium.command..")
            .should()
            .haveSimpleNameEndingWith("QueryHandler")
            .orShould()
            .haveSimpleNameEndingWith("CommandHandler");

    @ArchTest
    static final ArchRule projectionsNameTheirGroup = classes()
            .that()
            .resideInAPackage("dev.atrium.projection..")
            .and()
            .haveSimpleNameEndingWith("Projection")
            .should()
            .beAnnotatedWith(ProcessingGroup.class);

    @ArchTest
    static final ArchRule controllersAreNamedSo = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .haveSimpleNameEndingWith("Controller")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule noEmptyWords = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper");

    private static DescribedPredicate<JavaMethod> annotatedWith(Class<? extends Annotation> annotation) {
        return DescribedPredicate.describe(
                "annotated with @" + annotation.getSimpleName(), method -> method.isAnnotatedWith(annotation));
    }
}
