namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static Fieldwork AFieldwork =>
        new(StatementCoverage.Complete, 82, 76, 14, AYear, AYear, Source);

    private static BadInput[] Fieldworks =>
    [
        new("UncountedInterview", "date was null; a value is required." + Of("date"),
            () => _ = new UncountedInterview(null!, Source)),
        new("UncountedInterview", "source was null; a value is required." + Of("source"),
            () => _ = new UncountedInterview(ReducedDate.Year(2020), null!)),
        new("Fieldwork", "atSites was 83; it must be from 0 to 82." + Of("atSites"),
            () => _ = new Fieldwork(
                StatementCoverage.Complete, 82, 83, 1, ReducedDate.Year(2020), ReducedDate.Year(2021), Source)),
        new("Fieldwork", "end was 2019, before the interviews began (2020); it must not lie before." + Of("end"),
            () => _ = new Fieldwork(
                StatementCoverage.Complete, 82, 76, 14, ReducedDate.Year(2020), ReducedDate.Year(2019), Source)),
        new("Fieldwork", "coverage was 9; it must be one of Unknown, Complete, AuthorsSelection." + Of("coverage"),
            () => _ = new Fieldwork((StatementCoverage)9, 82, 76, 14, AYear, AYear, Source)),
        new("Fieldwork", "interviews was 0; it must be at least 1." + Of("interviews"),
            () => _ = new Fieldwork(StatementCoverage.Complete, 0, 76, 14, AYear, AYear, Source)),
        new("Fieldwork", "atSites was -1; it must be from 0 to 82." + Of("atSites"),
            () => _ = new Fieldwork(StatementCoverage.Complete, 82, -1, 14, AYear, AYear, Source)),
        new("Fieldwork", "women was 83; it must be from 0 to 82." + Of("women"),
            () => _ = new Fieldwork(StatementCoverage.Complete, 82, 76, 83, AYear, AYear, Source)),
        new("Fieldwork", "begin was null; a value is required." + Of("begin"),
            () => _ = new Fieldwork(StatementCoverage.Complete, 82, 76, 14, null!, AYear, Source)),
        new("Fieldwork", "end was null; a value is required." + Of("end"),
            () => _ = new Fieldwork(StatementCoverage.Complete, 82, 76, 14, AYear, null!, Source)),
        new("Fieldwork", "source was null; a value is required." + Of("source"),
            () => _ = new Fieldwork(StatementCoverage.Complete, 82, 76, 14, AYear, AYear, null!)),
        new("Fieldwork", "Exposure was 9; it must be one of Confidential, Published, Synthetic." + Of("Exposure"),
            () => _ = AFieldwork with { Exposure = (Exposure)9 }),
        new("Fieldwork", "Uncounted was null; a value is required." + Of("Uncounted"),
            () => _ = AFieldwork with { Uncounted = null! }),
        new("Fieldwork", "Limits was null; a value is required." + Of("Limits"),
            () => _ = AFieldwork with { Limits = null! }),
        new("Fieldwork", "Limits[1] was empty; a text is required." + Of("Limits[1]"),
            () => _ = AFieldwork with { Limits = ["a", " "] }),
        new("Fieldwork", "Questions was null; a value is required." + Of("Questions"),
            () => _ = AFieldwork with { Questions = null! }),
        new("Fieldwork", "Questions[1] was empty; a text is required." + Of("Questions[1]"),
            () => _ = AFieldwork with { Questions = ["a", " "] }),
        new("Fieldwork", "Team was null; a value is required." + Of("Team"),
            () => _ = AFieldwork with { Team = null! }),
        new("Fieldwork", "Team[1] was empty; a text is required." + Of("Team[1]"),
            () => _ = AFieldwork with { Team = ["a", " "] }),
        new("Fieldwork", "Partners was null; a value is required." + Of("Partners"),
            () => _ = AFieldwork with { Partners = null! }),
        new("Fieldwork", "Partners[1] was empty; a text is required." + Of("Partners[1]"),
            () => _ = AFieldwork with { Partners = ["a", " "] }),
        new("Fieldwork", "Modes was null; a value is required." + Of("Modes"),
            () => _ = AFieldwork with { Modes = null! }),
        new("Fieldwork", "Modes[1] was empty; a text is required." + Of("Modes[1]"),
            () => _ = AFieldwork with { Modes = ["a", " "] }),
        new("Fieldwork", "Categories was null; a value is required." + Of("Categories"),
            () => _ = AFieldwork with { Categories = null! }),
    ];
}
