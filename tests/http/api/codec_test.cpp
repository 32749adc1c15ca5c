// The codec alone: what is read, what is refused and in which words, what is written and described.
#include "http/codec/codec.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "http/dto/account.hpp"
#include "http/dto/consultant.hpp"

namespace talentmatch::http {
namespace {

enum class Colour { red, green };

}  // namespace
}  // namespace talentmatch::http

template <>
struct talentmatch::EnumNames<talentmatch::http::Colour> {
    static constexpr std::array<std::pair<http::Colour, std::string_view>, 2> names{
        {{http::Colour::red, "red"}, {http::Colour::green, "green"}}};
};

namespace talentmatch::http {
namespace {

struct Part {
    Text<1, 5> name;
    Int<0, 60> years;
};
BOOST_DESCRIBE_STRUCT(Part, (), (name, years))

struct NamedPart : Part {
    std::vector<int> more;

    static constexpr std::array field_notes{Note{"more", "Le reste"}};
};
BOOST_DESCRIBE_STRUCT(NamedPart, (Part), (more))

struct Sample {
    std::optional<Text<1, 5>> text;
    std::optional<Int<0, 60>> number;
    std::optional<Decimal> amount;
    std::optional<Score> score;
    std::optional<Date> date;
    std::optional<Colour> colour;
    std::optional<EmailText> email;
    Or<bool, true> flag;
    List<Part, 0, 3> parts;
    Patch<std::optional<Text<0, 9>>> note;
    Patch<Text<1, 9>> title;
};
BOOST_DESCRIBE_STRUCT(Sample, (), (text, number, amount, score, date, colour, email, flag, parts, note, title))

struct Outcome {
    Sample value;
    std::vector<Problem> problems;
};

Outcome read(std::string_view text, Language language = Language::fr) {
    Outcome outcome;
    const JsonPointer json = parse_json(text, "body", language, outcome.problems);
    if (!json) return outcome;
    Reader reader(Reader::Source::json, language, "body");
    Codec<Sample>::read(*json, outcome.value, reader);
    outcome.problems = std::move(reader.problems());
    return outcome;
}

/// "body/parts/0/name:missing" for each problem.
std::vector<std::string> places(const Outcome& outcome) {
    std::vector<std::string> all;
    for (const Problem& problem : outcome.problems) {
        std::string place;
        for (const auto& part : problem.loc) {
            const auto* name = std::get_if<std::string>(&part);
            place +=
                (place.empty() ? "" : "/") + (name != nullptr ? *name : std::to_string(std::get<std::size_t>(part)));
        }
        all.push_back(place + ":" + problem.type);
    }
    return all;
}

using Places = std::vector<std::string>;

TEST(Codec, ReadsEveryKindOfField) {
    const Outcome outcome =
        read(R"({"text":"été","number":60,"amount":550.5,"score":0.6,"date":"2026-02-28","colour":"green",)"
             R"("email":"A@B.fr","flag":false,"parts":[{"name":"x","years":1}],"note":"n"})");

    EXPECT_EQ(places(outcome), Places{});
    EXPECT_EQ(plain(outcome.value.text), "été");
    EXPECT_EQ(plain(outcome.value.number), 60);
    EXPECT_EQ(plain(outcome.value.amount), Money::cents(55'050));
    EXPECT_EQ(outcome.value.score, Score::millionths(600'000));
    EXPECT_EQ(to_iso(*outcome.value.date), "2026-02-28");
    EXPECT_EQ(outcome.value.colour, Colour::green);
    EXPECT_EQ(outcome.value.email->value, "a@b.fr");
    EXPECT_FALSE(outcome.value.flag.value);
    EXPECT_EQ(outcome.value.parts.items.at(0).name.value, "x");
}

TEST(Codec, TellsAbsentFromNullFromValue) {
    const Outcome absent = read("{}");
    const Outcome null = read(R"({"note":null})");
    const Outcome value = read(R"({"note":""})");

    EXPECT_FALSE(absent.value.note.value);
    ASSERT_TRUE(null.value.note.value);
    EXPECT_FALSE(*null.value.note.value);
    ASSERT_TRUE(value.value.note.value && *value.value.note.value);
    EXPECT_EQ(places(read(R"({"title":null})")), Places{"body/title:string_type"});
}

TEST(Codec, ReportsEveryWrongFieldAtOnce) {
    const Outcome outcome = read(
        R"({"text":"","number":61,"colour":"blue","parts":[{"years":1},{"name":"toolong","years":"1"}],"extra":1})");

    EXPECT_EQ(places(outcome), (Places{"body/text:string_too_short", "body/number:less_than_equal", "body/colour:enum",
                                       "body/parts/0/name:missing", "body/parts/1/name:string_too_long",
                                       "body/parts/1/years:int_type", "body/extra:extra_forbidden"}));
    EXPECT_EQ(outcome.problems[1].input, "61");
}

struct Refusal {
    std::string_view json;
    std::string_view place;
};

TEST(Codec, RefusesWhatTheTypeDoesNotHold) {
    for (const Refusal& refusal : std::initializer_list<Refusal>{
             {R"({"text":1})", "body/text:string_type"},
             {R"({"text":"a\u0000b"})", "body/text:string_has_nul"},
             {R"({"text":"éééééé"})", "body/text:string_too_long"},
             {R"({"number":1.5})", "body/number:int_from_float"},
             {R"({"number":true})", "body/number:int_type"},
             {R"({"number":"1"})", "body/number:int_type"},
             {R"({"number":-1})", "body/number:greater_than_equal"},
             {R"({"number":99999999999999999999})", "body/number:int_parsing_size"},
             {R"({"number":18446744073709551615})", "body/number:int_parsing_size"},
             {R"({"number":9007199254740993e3})", "body/number:int_parsing_size"},
             {R"({"amount":-0.01})", "body/amount:greater_than_equal"},
             {R"({"amount":1.234})", "body/amount:decimal_max_places"},
             {R"({"amount":1e-9})", "body/amount:decimal_max_places"},
             {R"({"amount":1e30})", "body/amount:less_than_equal"},
             {R"({"amount":"1"})", "body/amount:decimal_type"},
             {R"({"score":1.01})", "body/score:less_than_equal"},
             {R"({"score":-0.1})", "body/score:greater_than_equal"},
             {R"({"date":"2026-02-29"})", "body/date:date_parsing"},
             {R"({"date":20260228})", "body/date:date_type"},
             {R"({"colour":"RED"})", "body/colour:enum"},
             {R"({"email":"nobody"})", "body/email:email"},
             {R"({"flag":1})", "body/flag:bool_type"},
             {R"({"flag":null})", "body/flag:bool_type"},
             {R"({"parts":{}})", "body/parts:list_type"},
             {R"({"parts":[1]})", "body/parts/0:model_attributes_type"},
             {R"({"parts":[{"name":"a","years":1},{"name":"a","years":1},{"name":"a","years":1},{}]})",
              "body/parts:too_long"},
             {R"([])", "body:model_attributes_type"},
             {R"("x")", "body:model_attributes_type"},
             {R"({"text":"a","text":"b"})", "body/text:duplicate_key"},
             {R"({"parts":[{"name":"a","name":"b","years":1}]})", "body/parts/0/name:duplicate_key"},
         })
        EXPECT_EQ(places(read(refusal.json)), Places{std::string(refusal.place)}) << refusal.json;
}

TEST(Codec, RefusesWhatIsNoJson) {
    const std::string deep = std::string(33, '[') + std::string(33, ']');
    for (const std::string_view text :
         {std::string_view(""), std::string_view("{"), std::string_view("{}x"), std::string_view("{'a':1}"),
          std::string_view("{\"text\":NaN}"), std::string_view("{\"number\":Infinity}"), std::string_view("{\"a\":1,}"),
          std::string_view("{\"text\":\"\xC3\x28\"}"), std::string_view("{\"text\":\"\\ud800\"}"),
          std::string_view("{}\0", 3), std::string_view("// x\n{}"), std::string_view(deep)}) {
        const Outcome outcome = read(text);
        ASSERT_EQ(outcome.problems.size(), 1U) << text;
        EXPECT_EQ(outcome.problems[0].type, "json_invalid") << text;
    }
}

TEST(Codec, RefusesNumbersBeyondAnyRange) {
    for (const std::string_view text : {R"({"amount":1e999})", R"({"score":1e999})", R"({"number":-1e999})"}) {
        const Outcome outcome = read(text);
        ASSERT_EQ(outcome.problems.size(), 1U) << text;
        EXPECT_TRUE(outcome.problems[0].type == "finite_number" || outcome.problems[0].type == "json_invalid") << text;
    }
}

TEST(Codec, TakesWhatIsAtTheEdge) {
    const std::string deep = std::string(R"({"extra":)") + std::string(31, '[') + std::string(31, ']') + "}";
    EXPECT_EQ(places(read(deep)), Places{"body/extra:extra_forbidden"});
    EXPECT_EQ(places(read(R"({"number":0,"amount":1000000000,"score":1})")), Places{});
    EXPECT_EQ(places(read(R"({"number":5.0})")), Places{});
    EXPECT_EQ(plain(read(R"({"amount":0.1})").value.amount), Money::cents(10));
    EXPECT_EQ(plain(read(R"({"amount":999999999.99})").value.amount), Money::cents(99'999'999'999));
}

TEST(Codec, StopsCountingProblemsAtAHundred) {
    std::string text = "{";
    for (int i = 0; i < 500; ++i) text += "\"k" + std::to_string(i) + "\":1,";
    text.back() = '}';
    EXPECT_EQ(read(text).problems.size(), Reader::max_problems);
}

TEST(Codec, RefusesAnObjectOfAThousandKeys) {
    std::string text = "{";
    for (int i = 0; i < 2'000; ++i) text += "\"k" + std::to_string(i) + "\":1,";
    text.back() = '}';
    const Outcome outcome = read(text);
    ASSERT_EQ(outcome.problems.size(), 1U);
    EXPECT_EQ(outcome.problems[0].type, "json_invalid");
}

TEST(Codec, SpeaksFrenchAndEnglish) {
    EXPECT_EQ(read(R"({"number":61})").problems[0].message, "La valeur doit être au plus 60.");
    EXPECT_EQ(read(R"({"number":61})", Language::en).problems[0].message, "Input should be less than or equal to 60");
}

TEST(Codec, NeverEchoesWhatStandsBesideAPassword) {
    Reader reader(Reader::Source::json, Language::fr, "body");
    std::vector<Problem> problems;
    const JsonPointer json = parse_json(R"({"email":"hunter2","full_name":3,"password":7,"pasword":"hunter2"})", "body",
                                        Language::fr, problems);
    dto::UserCreate user;
    Codec<dto::UserCreate>::read(*json, user, reader);

    ASSERT_EQ(reader.problems().size(), 4U);
    for (const Problem& problem : reader.problems()) EXPECT_FALSE(problem.input) << problem.type;
}

TEST(Codec, WritesJsonThatReadsBack) {
    const Text<1, 99> text{"quote \" backslash \\ newline \n tab \t bell \x07 emoji \U0001F600"};
    EXPECT_EQ(boost::json::parse(to_json(text)).as_string(), text.value);
    EXPECT_EQ(to_json(std::vector<std::optional<int>>{1, std::nullopt}), "[1,null]");
    EXPECT_EQ(to_json(Money::cents(55'050)), "550.5");
    EXPECT_EQ(to_json(Score::millionths(834'500)), "0.8345");
    EXPECT_EQ(to_json(std::vector<int>{}), "[]");
}

TEST(Codec, TheFieldsOfABaseComeBeforeTheOwn) {
    const NamedPart part{{{"x"}, {7}}, {1, 2}};
    EXPECT_EQ(to_json(part), R"({"name":"x","years":7,"more":[1,2]})");
    SchemaBook book;
    static_cast<void>(Codec<NamedPart>::schema(book));
    const auto schema = boost::json::parse(book.at("NamedPart"));
    EXPECT_EQ(boost::json::serialize(schema.at("required")), R"(["name","years","more"])");
    EXPECT_EQ(schema.at_pointer("/properties/more/description"), "Le reste");
}

TEST(Codec, DescribesConstraints) {
    SchemaBook book;
    EXPECT_EQ(Codec<Sample>::schema(book), R"({"$ref":"#/components/schemas/Sample"})");
    const auto schema = boost::json::parse(book.at("Sample"));
    EXPECT_EQ(boost::json::serialize(schema.at_pointer("/properties/flag")), R"({"type":"boolean","default":true})");
    EXPECT_EQ(boost::json::serialize(schema.at_pointer("/properties/text/anyOf/0")),
              R"({"type":"string","minLength":1,"maxLength":5})");
    EXPECT_EQ(schema.as_object().if_contains("required"), nullptr);
    EXPECT_EQ(boost::json::serialize(boost::json::parse(book.at("Part")).at("required")), R"(["name","years"])");
}

}  // namespace
}  // namespace talentmatch::http
