// asks: the catch has a filter, and the filter is always true: it logs
// modelled on: own: filters that log are used to keep the stack
using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

public sealed class Registrations : IDisposable
{
    private readonly Stack<IDisposable> _undo = new();
    private readonly ILogger _logger;

    public Registrations(ILogger logger) => _logger = logger;

    public void Push(Func<IDisposable> register) => _undo.Push(register());

    public void Dispose()
    {
        while (_undo.TryPop(out var registration))
        {
            try { registration.Dispose(); }
            catch (Exception e) when (Logged(e)) { }
        }
    }

    private bool Logged(Exception e)
    {
        _logger.LogWarning(e, "Undo failed");
        return true;
    }
}
