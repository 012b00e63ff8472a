# The whole way from the sources to an image that starts quickly: `docker build .` needs nothing else.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN mvn -B -ntp -Dquick -Dmaven.test.skip=true -pl app -am package && cp app/target/app-*-exec.jar app.jar
# In layers, so that a change of the site's own code is a small one. Unpacked, because the JDK's cache wants plain jars.
RUN java -Djarmode=tools -jar app.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre AS site
RUN useradd --system --uid 10001 --create-home atrium
WORKDIR /site
COPY --from=build /source/layers/dependencies/ ./
COPY --from=build /source/layers/snapshot-dependencies/ ./
COPY --from=build /source/layers/application/ ./

# Starts the site once, on an empty database; the cache holds for the same JDK and the same jars at the same place.
FROM postgres:18 AS training
COPY --from=site /opt/java/openjdk /opt/java/openjdk
COPY --from=site /site /site
COPY deploy/trial.env deploy/train.sh /tmp/
RUN /tmp/train.sh

FROM site
COPY --from=training /site/site.aot ./
USER atrium
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=site.aot", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "app.jar"]
