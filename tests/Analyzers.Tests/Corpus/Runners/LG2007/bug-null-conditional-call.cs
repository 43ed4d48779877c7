// asks: the marked call stands behind ?. in an expression-bodied member
// modelled on: dotnet/extensions#3840
using System;
using LifetimeGuard.Runtime.Annotations;

public sealed class Settings
{
    private event Action Changed;

    [return: MustStore]
    public IDisposable OnChange(Action changed)
    {
        Changed += changed;
        return new Removal(() => Changed -= changed);
    }

    public void Raise() => Changed?.Invoke();

    private sealed class Removal(Action remove) : IDisposable
    {
        public void Dispose() => remove();
    }
}

public sealed class Widget
{
    public int Version { get; private set; }

    public void Attach(Settings settings) => settings?.OnChange(() => Version++); // expect: LG2007
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
