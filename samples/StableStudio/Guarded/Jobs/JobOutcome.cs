namespace StableStudio.Jobs;

internal enum JobOutcome
{
    Done,
    Cancelled,
}
