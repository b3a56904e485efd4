using NodaTime;

namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static BadInput[] Ids =>
    [
        new("ReferenceId", "value was \"A Book\"; " + IdRule + Of("value"), () => _ = new ReferenceId("A Book")),
        new("ReferenceId", "value was null; a value is required." + Of("value"), () => _ = new ReferenceId(null!)),
        new("BodyId", "value was \"a--b\"; " + IdRule + Of("value"), () => _ = new BodyId("a--b")),
        new("BenchmarkId", "value was \"\"; " + IdRule + Of("value"), () => _ = new BenchmarkId("")),
        new("StudyId", "value was \"a-\"; " + IdRule + Of("value"), () => _ = new StudyId("a-")),
        new("ReferenceId.Parse", "s was \"é\"; " + IdRule, () => ReferenceId.Parse("é", null)),
        new("BodyId.Parse", "s was \"-a\"; " + IdRule, () => BodyId.Parse("-a", null)),
        new("BenchmarkId.Parse", "s was null; a value is required." + Of("s"), () => BenchmarkId.Parse(null!, null)),
        new("StudyId.Parse", "s was \"a b\"; " + IdRule, () => StudyId.Parse("a b", null)),
    ];

    private static BadInput[] Values =>
    [
        new("ReducedDate.Year", "year was 0; it must be from 1 to 9999." + Of("year"), () => ReducedDate.Year(0)),
        new("ReducedDate.Month", "month was 13; it must be from 1 to 12." + Of("month"),
            () => ReducedDate.Month(2020, 13)),
        new("ReducedDate.Day",
            "day was a date of the calendar Persian Simple; convert it to the ISO calendar first." + Of("day"),
            () => ReducedDate.Day(new LocalDate(1399, 1, 1, CalendarSystem.PersianSimple))),
        new("ReducedDate.Parse", "The text was \"2021-02-30\"; there is no such date.",
            () => ReducedDate.Parse("2021-02-30", null)),
        new("ReducedDate.Parse", "The text was \"0000\"; there is no such date.",
            () => ReducedDate.Parse("0000", null)),
        new("ReducedDate.Parse", "The text was \"22.12.2020\"; a date is written 2014, 2020-12 or 2020-12-22.",
            () => ReducedDate.Parse("22.12.2020", null)),
        new("ValueList.Create", "items[1] was null; a list holds values only." + Of("items"),
            () => ValueList.Create<string>(["a", null!])),
        new("ValueList.From", "items was null; a value is required." + Of("items"),
            () => ValueList.From<string>(null!)),
        new("Term", "code was \"Army Unit\"; " + IdRule + Of("code"), () => _ = new Term("Army Unit")),
        new("Term", "code was null; a value is required." + Of("code"), () => _ = new Term(null!)),
        new("Period", "begin, end and words were all null; a period needs one of them." + Of("words"),
            () => _ = new Period()),
        new("Period",
            "end was 2019, before the beginning (2020); it must not lie before." + Of("end"),
            () => _ = new Period(ReducedDate.Year(2020), ReducedDate.Year(2019))),
        new("Period",
            "end was 2020-11-30, before the beginning (2020-12); it must not lie before." + Of("end"),
            () => _ = new Period(ReducedDate.Month(2020, 12), ReducedDate.Day(new LocalDate(2020, 11, 30)))),
        new("Period", "words was empty; a text is required." + Of("words"),
            () => _ = new Period(ReducedDate.Year(2020), words: " ")),
        new("Period.On", "date was null; a value is required." + Of("date"),
            () => Period.On(null!)),
        new("Period.MayInclude", "date was null; a value is required." + Of("date"),
            () => new Period(words: "after the war").MayInclude(null!)),
    ];
}
