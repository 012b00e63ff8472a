package dev.atrium.gateway.storage;

import dev.atrium.api.operation.Dependency;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.S3Client;

/** Pictures are kept in Amazon's S3, or in what speaks its protocol at the configured address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({S3Properties.class, PictureStorageProperties.class})
class StorageConfiguration {

    /** Connects at the first call, so that the site starts while S3 is away. */
    @Bean
    S3Client s3Client(S3Properties properties) {
        return S3Connection.open(properties);
    }

    @Bean
    Dependency s3Dependency(S3Client s3, S3Properties properties) {
        return new Dependency() {
            @Override
            public String name() {
                return "s3";
            }

            @Override
            public void check() {
                s3.headBucket(head -> head.bucket(properties.bucket()));
            }
        };
    }

    @Bean
    PictureStorage pictureStorage(S3Client s3, S3Properties properties, PictureStorageProperties pictures) {
        return new S3PictureStorage(s3, properties.bucket(), pictures.replaced());
    }

    @Bean
    PrivateObjects privateObjects(S3Client s3, S3Properties properties) {
        return new S3PrivateObjects(s3, properties.bucket());
    }
}
