namespace StableStudio.Jobs;

/// <summary>How much work goes into an image, in denoising steps.</summary>
internal enum Quality
{
    /// <summary>Less than a second.</summary>
    Draft = 5,

    /// <summary>About five minutes.</summary>
    Full = 3000,
}
