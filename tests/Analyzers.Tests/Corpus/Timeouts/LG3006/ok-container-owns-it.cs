// asks: made by a factory that the container calls and whose result it disposes
// modelled on: documentation of .NET, page "Dependency injection guidelines"
using System;
using System.Threading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

public static class Registration
{
    public static IServiceCollection AddDrain(this IServiceCollection services) =>
        services.AddSingleton(provider =>
        {
            var lifetime = provider.GetRequiredService<IHostApplicationLifetime>();
            return CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        });
}
