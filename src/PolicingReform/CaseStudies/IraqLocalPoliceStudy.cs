using PolicingReform.Json;

namespace PolicingReform.CaseStudies;

/// <summary>The study of local policing in Iraq after ISIL, by Watkins and others (2021), as data.</summary>
/// <remarks>
/// LSE Middle East Centre Paper Series 51, https://eprints.lse.ac.uk/111567: 82 interviews at four sites in Anbar and
/// Ninewa. Figures and facts are the paper's, every sentence is ours. The paper prints no page numbers; those here are
/// inferred from its own page references and say so.
/// </remarks>
public static class IraqLocalPoliceStudy
{
    private const string Resource = "iraq-local-police.json";

    private static readonly Lazy<Study> Embedded = new(Read);

    /// <summary>Returns the study; it is read once and shared.</summary>
    public static Study Load() => Embedded.Value;

    private static Study Read()
    {
        using Stream stream = typeof(IraqLocalPoliceStudy).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException(
                $"The assembly holds no resource {Resource}; it was built without its data.");
        return new StudyReader().Read(stream);
    }
}
