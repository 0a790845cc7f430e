package io.pgtracker.aws.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Kinds of deployments of template.yaml, by their parameters. */
final class Variants {
  private Variants() {}

  /** The least that is given: the bucket is made, and the store is on the internet. */
  static final Map<String, String> PLAIN =
      Map.of(
          "StoreUrl", "postgresql://ingest@store.example.com:5432/pgtracker",
          "StoreSecretArn", "arn:aws:secretsmanager:eu-central-1:111122223333:secret:store-AbCdEf");

  /** A store in a VPC, scrapers in other accounts, everything named and bounded. */
  static final Map<String, String> IN_VPC =
      with(
          Map.of(
              "BucketName", "ours",
              "Prefix", "databases/history",
              "ScraperAccountIds", "444455556666,777788889999",
              "AlarmEmail", "dba@example.com",
              "SubnetIds", "subnet-0123456789abcdef0,subnet-0123456789abcdef1",
              "SecurityGroupIds", "sg-0123456789abcdef0",
              "LogRetentionDays", "365",
              "MaximumConcurrency", "20",
              "PermissionsBoundaryArn", "arn:aws:iam::111122223333:policy/bound",
              "CertificatesLayerArn", "arn:aws:lambda:eu-central-1:111122223333:layer:ca:1"));

  /** A bucket that is there, and a store by the Data API. */
  static final Map<String, String> JOINED =
      with(
          Map.of(
              "StoreUrl",
                  "rds-data://pgtracker?cluster=arn:aws:rds:eu-central-1:111122223333:cluster:store",
              "ExistingBucketName", "theirs",
              "ExistingBucketKmsKeyArn", "arn:aws:kms:eu-central-1:111122223333:key/1",
              "ScraperAccountIds", "444455556666",
              "ObjectExpirationDays", "0",
              "StoreSecretKmsKeyArn", "arn:aws:kms:eu-central-1:111122223333:key/2",
              "StoreClusterArn", "arn:aws:rds:eu-central-1:111122223333:cluster:store",
              "AlarmTopicArn", "arn:aws:sns:eu-central-1:111122223333:alarms"));

  /** Every condition of the template is true in one of these and false in another. */
  static final List<Map<String, String>> ALL = List.of(PLAIN, IN_VPC, JOINED);

  /** The least, and more. */
  static Map<String, String> with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(PLAIN);
    all.putAll(more);
    return Map.copyOf(all);
  }
}
