// The multipart parser: the same parts for every way to cut the bytes, and no trick with boundaries or names.
#include "http/server/multipart.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace talentmatch::http::server {
namespace {

using namespace std::string_literals;
using ::testing::ElementsAre;

class Collector final : public MultipartParser::Sink {
public:
    std::vector<std::string> parts;  ///< "name(file name)type=data"
    bool open = false;

    unsigned on_part_begin(PartHead head) override {
        EXPECT_FALSE(open);
        open = true;
        parts.push_back(head.name + (head.file_name ? "(" + *head.file_name + ")" : "") + head.content_type + "=");
        return 0;
    }
    unsigned on_part_data(std::string_view data) override {
        EXPECT_TRUE(open);
        EXPECT_FALSE(data.empty());
        parts.back() += data;
        return 0;
    }
    unsigned on_part_end() override {
        EXPECT_TRUE(open);
        open = false;
        return 0;
    }
};

struct Outcome {
    unsigned status = 0;
    bool complete = false;
    std::vector<std::string> parts;
    bool operator==(const Outcome&) const = default;
};

Outcome parse(const std::vector<std::string_view>& pieces, MultipartLimits limits = {}) {
    Collector sink;
    MultipartParser parser("XyZ", limits, sink);
    for (const auto piece : pieces) {
        if (const auto status = parser.feed(piece); status != 0) {
            return {.status = status, .complete = false, .parts = {}};
        }
    }
    return {.status = 0, .complete = parser.complete(), .parts = sink.parts};
}

Outcome parse(const std::string& body, MultipartLimits limits = {}) {
    return parse(std::vector<std::string_view>{body}, limits);
}

std::string part(const std::string& disposition, const std::string& data) {
    return "--XyZ\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + data + "\r\n";
}

/// The file name that a client's disposition parameters give, or "refused".
std::string file_name(const std::string& parameters) {
    const auto outcome = parse(part("name=\"f\"; " + parameters, "") + "--XyZ--\r\n");
    if (outcome.status != 0 || outcome.parts.size() != 1) {
        return "refused";
    }
    const auto& told = outcome.parts[0];
    const auto open = told.find('(');
    return open == std::string::npos ? "none" : told.substr(open + 1, told.rfind(')') - open - 1);
}

TEST(Multipart, ReadsFieldsAndFiles) {
    const auto outcome =
        parse(part("name=\"a\"", "1") +
              "--XyZ\r\ncontent-type: text/plain\r\nCONTENT-DISPOSITION: Form-Data; name=b; filename=c.txt\r\n"
              "\r\nline\r\nline\r\n--XyZ--\r\n");
    EXPECT_TRUE(outcome.complete);
    EXPECT_THAT(outcome.parts, ElementsAre("a=1", "b(c.txt)text/plain=line\r\nline"));
}

TEST(Multipart, GivesTheSamePartsForEveryTwoCutsOfTheBody) {
    const std::string body = "pre\r\n" + part("name=\"a\"", "\r\n--Xy\r\n-\r\r\n--XyY") +
                             part("name=\"f\"; filename=\"x\"", "") + part("name=\"g\"", "\r\n") +
                             "--XyZ--\r\nepilogue";
    const auto whole = parse(body);
    ASSERT_TRUE(whole.complete);
    ASSERT_THAT(whole.parts, ElementsAre("a=\r\n--Xy\r\n-\r\r\n--XyY", "f(x)=", "g=\r\n"));
    const std::string_view view = body;
    for (std::size_t i = 0; i <= body.size(); ++i) {
        for (std::size_t j = i; j <= body.size(); ++j) {
            ASSERT_EQ(parse({view.substr(0, i), view.substr(i, j - i), view.substr(j)}), whole) << i << " " << j;
        }
    }
}

TEST(Multipart, GivesTheSamePartsByteByByte) {
    const std::string body = part("name=\"a\"", "1\r\n--XyX\r\n") + part("name=\"b\"", "2") + "--XyZ--";
    std::vector<std::string_view> pieces;
    for (const char& byte : body) {
        pieces.emplace_back(&byte, 1);
    }
    EXPECT_EQ(parse(pieces), parse(body));
}

TEST(Multipart, IsNotCompleteWithoutItsFinalBoundary) {
    const std::string body = part("name=\"a\"", "1") + part("name=\"b\"", "2") + "--XyZ--";
    for (std::size_t i = 0; i < body.size(); ++i) {
        const auto outcome = parse(body.substr(0, i));
        EXPECT_EQ(outcome.status, 0U) << i;
        EXPECT_FALSE(outcome.complete) << i;
    }
}

TEST(Multipart, RefusesWhatIsNeitherDataNorBoundary) {
    const std::string head = "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n";
    EXPECT_EQ(parse(head + "1\r\n--XyZlonger\r\n").status, 400U);
    EXPECT_EQ(parse(head + "1\r\n--XyZ-x\r\n").status, 400U);
    EXPECT_EQ(parse(head + "1\r\n--XyZ\nx").status, 400U);
    EXPECT_EQ(parse(head + "1\r\n--XyZ" + std::string(100, ' ')).status, 400U);
    EXPECT_EQ(parse("--XyZ\n\n").status, 400U);
    EXPECT_EQ(parse(std::string(2000, 'p')).status, 400U);
    EXPECT_TRUE(parse(head + "1\r\n--XyZ-- ").complete);
    EXPECT_TRUE(parse("--XyZ \t\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n--XyZ--").complete);
    EXPECT_THAT(parse(head + "1\n--XyZ--\r\n--XyZ--").parts, ElementsAre("a=1\n--XyZ--"));
    EXPECT_TRUE(parse("--XyZ--").complete);
}

TEST(Multipart, RefusesMalformedPartHeads) {
    for (const std::string head :
         {"", "Content-Type: text/plain\r\n", "Content-Disposition: attachment; name=\"a\"\r\n",
          "Content-Disposition: form-data\r\n", "Content-Disposition: form-data; name=\"\"\r\n",
          "Content-Disposition: form-data; name=\"a\r\n", "Content-Disposition: form-data; name=a b\r\n",
          "Content-Disposition: form-data; name=\"a\"x\r\n", "Content-Disposition: form-data; name=a; name=b\r\n",
          "Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"\r\n",
          "Content-Disposition: form-data; name=\"a\"\r\n folded\r\n",
          "Content-Disposition : form-data; name=\"a\"\r\n", "Content-Disposition: form-data; name=\"a\"\nX: y\r\n",
          "no colon\r\n", "Content-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n"}) {
        EXPECT_EQ(parse("--XyZ\r\n" + head + "\r\nx\r\n--XyZ--").status, 400U) << head;
    }
    EXPECT_EQ(parse(part("name=\"a\0b\""s, "1")).status, 400U);
    EXPECT_EQ(parse(part("name=\"\xFF\"", "1")).status, 400U);
}

TEST(Multipart, LimitsPartsAndTheirHeads) {
    std::string body;
    for (int i = 0; i < 16; ++i) {
        body += part("name=\"a" + std::to_string(i) + "\"", "1");
    }
    EXPECT_TRUE(parse(body + "--XyZ--").complete);
    EXPECT_EQ(parse(body + part("name=\"more\"", "1")).status, 413U);
    EXPECT_EQ(parse(part("name=\"a\"\r\nX: " + std::string(9000, 'x'), "1")).status, 413U);
    EXPECT_EQ(parse("--XyZ\r\nX: " + std::string(9000, 'x')).status, 413U);
}

TEST(Multipart, LimitsAPartsHeadTheSameWayWhereverItIsCut) {
    const MultipartLimits limits{.parts = 1, .part_head_bytes = 60, .preamble_bytes = 10};
    for (std::size_t name = 1; name < 30; ++name) {
        const std::string body = part("name=\"" + std::string(name, 'a') + "\"", "1") + "--XyZ--";
        std::vector<std::string_view> pieces;
        for (const char& byte : body) {
            pieces.emplace_back(&byte, 1);
        }
        EXPECT_EQ(parse(pieces, limits), parse(body, limits)) << name;
    }
}

TEST(Multipart, KeepsOnlyTheHarmlessLastStepOfAFileName) {
    EXPECT_EQ(file_name("filename=\"cv.pdf\""), "cv.pdf");
    EXPECT_EQ(file_name("filename=\"../../etc/passwd\""), "passwd");
    EXPECT_EQ(file_name("filename=\"C:\\Documents\\cv.pdf\""), "cv.pdf");
    EXPECT_EQ(file_name("filename=\"/tmp/\""), "");
    EXPECT_EQ(file_name("filename=\"..\""), "");
    EXPECT_EQ(file_name("filename=\"\""), "");
    EXPECT_EQ(file_name("filename=\"a\\\"b.pdf\""), "a\"b.pdf");
    EXPECT_EQ(file_name("filename=\"a%22b%0D%0A100%.pdf\""), "a\"b100%.pdf");
    EXPECT_EQ(file_name("filename=\"a;b=c.pdf\"; x=y"), "a;b=c.pdf");
    EXPECT_EQ(file_name("filename=\"caf\xC3\xA9.pdf\""), "caf\xC3\xA9.pdf");
    EXPECT_EQ(file_name("filename=\"caf\xE9.pdf\""), "caf\xC3\xA9.pdf");
    EXPECT_EQ(file_name("filename=\"a\0b.pdf\""s), "refused");
    EXPECT_EQ(file_name("filename=\"" + std::string(300, 'a') + "\"").size(), 255U);
    EXPECT_EQ(file_name("x=y"), "none");
}

TEST(Multipart, PrefersTheExtendedFileNameWhenItIsValid) {
    EXPECT_EQ(file_name("filename=\"plain.pdf\"; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf"), "r\xC3\xA9sum\xC3\xA9.pdf");
    EXPECT_EQ(file_name("filename*=utf-8'fr'..%2F..%2Fx.pdf; filename=\"plain.pdf\""), "x.pdf");
    EXPECT_EQ(file_name("filename=\"plain.pdf\"; filename*=UTF-8''a%00.pdf"), "plain.pdf");
    EXPECT_EQ(file_name("filename=\"plain.pdf\"; filename*=UTF-8''%FF"), "plain.pdf");
    EXPECT_EQ(file_name("filename=\"plain.pdf\"; filename*=koi8-r''%C1"), "plain.pdf");
    EXPECT_EQ(file_name("filename*=UTF-8''%zz"), "refused");
}

TEST(Multipart, ReadsTheBoundaryOfAContentType) {
    EXPECT_EQ(multipart_boundary("multipart/form-data; boundary=abc"), "abc");
    EXPECT_EQ(multipart_boundary("Multipart/Form-Data; charset=utf-8; Boundary=\"a b=c\""), "a b=c");
    for (const std::string bad : {"", "application/json", "multipart/mixed; boundary=a", "multipart/form-data",
                                  "multipart/form-data; boundary=", "multipart/form-data; boundary=\"a ",
                                  "multipart/form-data; boundary=\"a \"", "multipart/form-data; boundary=a\xC3\xA9",
                                  "multipart/form-data; boundary=a; boundary=b", "multipart/form-data boundary=a"}) {
        EXPECT_FALSE(multipart_boundary(bad)) << bad;
    }
    EXPECT_FALSE(multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'a')));
    EXPECT_TRUE(multipart_boundary("multipart/form-data; boundary=" + std::string(70, 'a')));
}

}  // namespace
}  // namespace talentmatch::http::server
