// asks: the response disposes it at the end of the request
// modelled on: documentation of ASP.NET Core, page "HttpResponse.RegisterForDispose Method"
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

public sealed class RequestLimit
{
    private readonly RequestDelegate _next;

    public RequestLimit(RequestDelegate next) => _next = next;

    public Task InvokeAsync(HttpContext context)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        context.Response.RegisterForDispose(limit);
        context.RequestAborted = limit.Token;
        return _next(context);
    }
}
