namespace LifetimeGuard.Harness.Inside;

/// <summary>The probe did not answer, or not in words we know. The run then says nothing about the app's inside.</summary>
internal sealed class ProbeException(string message, Exception? inner = null)
    : HarnessException(ExitCodes.InvalidRun, message, inner);
