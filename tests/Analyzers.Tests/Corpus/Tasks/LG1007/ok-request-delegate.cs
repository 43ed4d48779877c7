// asks: async lambdas for a middleware, whose delegate type returns Task
// modelled on: aspnet/Hosting#484
using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;

public static class Pipeline
{
    public static IApplicationBuilder UseTiming(this IApplicationBuilder app)
        => app.Use(next => async context =>
        {
            var watch = Stopwatch.StartNew();
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["X-Elapsed"] = watch.ElapsedMilliseconds.ToString();
                return Task.CompletedTask;
            });
            await next(context);
        });
}
