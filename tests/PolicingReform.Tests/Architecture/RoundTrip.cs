using System.Globalization;
using System.Reflection;

namespace PolicingReform.Tests.Architecture;

/// <summary>Finds sample values of a type, writes them as text and reads them back.</summary>
internal static class RoundTrip
{
    private const string SampleId = "community-police-anbar";

    private static readonly MethodInfo Typed = ((Func<IEnumerable<string>>)FailuresOf<int>).Method
        .GetGenericMethodDefinition();

    public static bool Promises(Type type) =>
        !type.IsAbstract
        && (type.Name.EndsWith("Id", StringComparison.Ordinal) || IsParsable(type));

    /// <summary>Says in one line each what does not come back as it was; nothing if all is well.</summary>
    public static IEnumerable<string> FailuresOf(Type type) =>
        IsParsable(type)
            ? Typed.MakeGenericMethod(type).CreateDelegate<Func<IEnumerable<string>>>()()
            : [$"{type.FullName}: it does not implement IParsable<{type.Name}>"];

    private static bool IsParsable(Type type) => type.GetInterfaces().Any(
        implemented => implemented.IsGenericType
            && implemented.GetGenericTypeDefinition() == typeof(IParsable<>)
            && implemented.GetGenericArguments()[0] == type);

    private static IEnumerable<string> FailuresOf<T>()
        where T : IParsable<T>
    {
        List<T> samples = [.. SamplesOf<T>()];
        if (samples.Count == 0)
            return [$"{typeof(T).FullName}: no sample value was found; give a text of one in SampleTexts.cs"];
        return samples
            .Select(sample => (Sample: sample, Text: sample.ToString() ?? ""))
            .Where(pair => !ComesBack(pair.Sample, pair.Text))
            .Select(pair => $"{typeof(T).FullName}: \"{pair.Text}\" does not come back as the same value");
    }

    private static bool ComesBack<T>(T sample, string text)
        where T : IParsable<T> =>
        T.TryParse(text, CultureInfo.InvariantCulture, out T? tried)
        && sample.Equals(tried)
        && sample.Equals(T.Parse(text, CultureInfo.InvariantCulture));

    private static IEnumerable<T> SamplesOf<T>()
        where T : IParsable<T>
    {
        const BindingFlags Shared = BindingFlags.Public | BindingFlags.Static;
        IEnumerable<object?> properties = typeof(T).GetProperties(Shared)
            .Where(property => property.PropertyType == typeof(T) && property.GetIndexParameters().Length == 0)
            .Select(property => property.GetValue(null));
        IEnumerable<object?> fields = typeof(T).GetFields(Shared)
            .Where(field => field.FieldType == typeof(T))
            .Select(field => field.GetValue(null));
        return properties.Concat(fields).Concat(IdOf(typeof(T))).OfType<T>()
            .Concat(SampleTexts.Of(typeof(T)).Select(text => T.Parse(text, CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<object> IdOf(Type type) =>
        type.Name.EndsWith("Id", StringComparison.Ordinal) && type.GetConstructor([typeof(string)]) is { } constructor
            ? [constructor.Invoke([SampleId])]
            : [];
}
