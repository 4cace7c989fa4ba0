package scholium.report;

import java.util.Base64;
import scholium.text.Sha256;

/** Names inline styles and scripts in a content-security policy (CSP Level 3, hash-source). */
final class ContentHash {
    private ContentHash() {}

    public static String of(String content) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(content)) + "'";
    }
}
