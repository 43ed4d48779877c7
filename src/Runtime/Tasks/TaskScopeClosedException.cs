namespace LifetimeGuard.Runtime.Tasks;

/// <summary>A child was given to a scope that accepts none any more. It was not started.</summary>
public sealed class TaskScopeClosedException : InvalidOperationException
{
    internal TaskScopeClosedException(string scope, string child, string because)
        : base($"'{child}' was not started: the scope '{scope}' {because}.")
    {
    }
}
