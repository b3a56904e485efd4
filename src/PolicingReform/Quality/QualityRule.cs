namespace PolicingReform;

/// <summary>Published rules for what may be shown of a survey, by name and version.</summary>
public enum QualityRule
{
    /// <summary>
    /// Proportions by the U.S. National Center for Health Statistics (Parker et al. 2017, Vital and Health Statistics
    /// 2(175)): n and effective n of at least 30; a Korn-Graubard interval at 95 % no wider than 5 points, or below 30
    /// points and at most 1.3 times the proportion; fewer than 8 degrees of freedom, or a proportion of 0 or 1, are for
    /// review.
    /// </summary>
    NchsProportions2017,

    /// <summary>
    /// The UN Economic Commission for Latin America and the Caribbean (CEPAL 2020, LC/TS.2020/52): n of at least 100,
    /// effective n of 140, 50 cases, and of proportions a logarithmic coefficient of variation of at most 0.175, or
    /// suppressed; fewer than 9 degrees of freedom, or a coefficient of variation of 0.2 or more, are for review.
    /// </summary>
    Cepal2020,

    /// <summary>
    /// CEPAL's revision of 2023 as R's package calidad 0.8 applies it: effective n of at least 60 and 9 degrees of
    /// freedom; then by the coefficient of variation (0.2 and 0.3), of proportions the logarithmic one (0.175), and the
    /// number of cases (50 and 30). A design effect below 1 is accepted in planned domains of 100 or more only.
    /// </summary>
    Cepal2023,
}

/// <summary>What a rule says of an estimate.</summary>
public enum QualityGrade
{
    /// <summary>It may be shown (CEPAL 2023: reliable).</summary>
    Present,

    /// <summary>It is to be reviewed, or shown with a warning (CEPAL 2023: weakly reliable).</summary>
    Review,

    /// <summary>It is not to be shown (CEPAL 2023: not reliable).</summary>
    Suppress,
}
