import { answerParagraphs } from '../../format/answer-text';

/** An answer in the agency's own words: Indonesian on every page. */
export function AnswerText({ answer }: { answer: string }) {
  return (
    <div className="answer-text stack-8" lang="id">
      {answerParagraphs(answer).map((parts, index) => (
        <p key={index}>
          {parts.map(({ text, href }, at) =>
            href === null ? (
              text
            ) : (
              <a key={at} href={href} rel="noopener noreferrer">
                {text}
              </a>
            ),
          )}
        </p>
      ))}
    </div>
  );
}
