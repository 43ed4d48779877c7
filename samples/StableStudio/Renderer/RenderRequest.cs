namespace StableStudio.Renderer;

/// <summary>One job, as the studio writes it into the spool folder.</summary>
/// <param name="Id">Names the image and the answers on standard output.</param>
/// <param name="Prompt">What to paint.</param>
/// <param name="Steps">How many denoising steps; each takes <see cref="SpoolLoop.StepTime"/>.</param>
internal sealed record RenderRequest(string Id, string Prompt, int Steps);
