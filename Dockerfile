# The runnable jar of `mvn -DskipTests package`, unpacked into layers so that a change of the site's own code is small.
FROM eclipse-temurin:25-jre AS layers
WORKDIR /layers
COPY app/target/app-*-exec.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination .

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 atrium
WORKDIR /site
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER atrium
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "app.jar"]
