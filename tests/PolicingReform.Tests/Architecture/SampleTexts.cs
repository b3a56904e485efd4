namespace PolicingReform.Tests.Architecture;

/// <summary>Texts of types that show no value of their own as a static property or field.</summary>
internal static class SampleTexts
{
    public static IReadOnlyList<string> Of(Type type) => type.Name switch
    {
        "ReducedDate" => ["2014", "2020-12", "2020-12-22"],
        _ => [],
    };
}
