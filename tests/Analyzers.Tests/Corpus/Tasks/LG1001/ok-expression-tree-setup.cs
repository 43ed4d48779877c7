// asks: a task-returning call inside an expression tree is data, it never runs
// modelled on: microsoft/vs-threading test VSTHRD110, MoqLikeScenario_ProducesNoDiagnostic
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System.Linq.Expressions;

public interface IMailer { Task SendAsync(string to); }

public sealed class Substitute<T>
{
    private readonly Dictionary<string, int> _expected = new();

    public void Expect(Expression<Action<T>> call, int times)
    {
        if (call.Body is MethodCallExpression { Method: var method })
            _expected[method.Name] = times;
    }

    public bool Verify(IReadOnlyDictionary<string, int> seen)
        => _expected.All(e => seen.TryGetValue(e.Key, out var n) && n == e.Value);
}

public static class MailerExpectations
{
    public static Substitute<IMailer> Build(string to)
    {
        var mailer = new Substitute<IMailer>();
        mailer.Expect(m => m.SendAsync(to), times: 1);
        return mailer;
    }
}
