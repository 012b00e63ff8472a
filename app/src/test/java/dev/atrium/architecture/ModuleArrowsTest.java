package dev.atrium.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of docs/house.md. Maven refuses most wrong ones at compile time; this also sees what comes in sideways. */
@AnalyzeClasses(packages = "dev.atrium", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleArrowsTest {

    @ArchTest
    static final ArchRule modulesOnlyKnowWhatTheyMayUse = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("core-api")
            .definedBy("dev.atrium.api..")
            .layer("event-store")
            .definedBy("dev.atrium.eventstore..")
            .layer("command-side")
            .definedBy("dev.atrium.command..")
            .layer("query-side")
            .definedBy("dev.atrium.query..")
            .layer("projections")
            .definedBy("dev.atrium.projection..")
            .layer("gateways")
            .definedBy("dev.atrium.gateway..")
            .layer("sagas")
            .definedBy("dev.atrium.saga..")
            .layer("web-ui")
            .definedBy("dev.atrium.web..")
            .layer("sandbox")
            .definedBy("dev.atrium.sandbox..")
            .layer("app")
            .definedBy("dev.atrium", "dev.atrium.app..")
            .whereLayer("core-api")
            .mayNotAccessAnyLayer()
            .whereLayer("event-store")
            .mayOnlyAccessLayers("core-api")
            .whereLayer("command-side")
            .mayOnlyAccessLayers("core-api")
            .whereLayer("query-side")
            .mayOnlyAccessLayers("core-api")
            .whereLayer("projections")
            .mayOnlyAccessLayers("core-api", "query-side")
            .whereLayer("gateways")
            .mayOnlyAccessLayers("core-api")
            .whereLayer("sagas")
            .mayOnlyAccessLayers("core-api", "gateways")
            .whereLayer("web-ui")
            .mayOnlyAccessLayers("core-api", "gateways")
            .whereLayer("sandbox")
            .mayOnlyAccessLayers("core-api");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("dev.atrium.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage("dev.atrium.api.."), resideInAPackage("dev.atrium.api.."));
}
