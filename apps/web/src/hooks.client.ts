import type { HandleClientError } from '@sveltejs/kit/hooks';
import { ApiError } from '#lib/api/api-error.ts';

export const handleError: HandleClientError = ({ kind, error }) => {
  if (error instanceof ApiError) {
    return { status: error.status, message: error.code, code: error.code, requestId: error.requestId };
  }
  if (isLostLine(error)) return { status: 503, code: 'offline', requestId: '' };
  if (kind !== 'unknown' && error.status === 413) return { code: 'too_large', requestId: '' };
  return { code: kind !== 'unknown' && error.status === 404 ? 'not_found' : 'unexpected', requestId: '' };
};

/** What `fetch` throws in each browser when nothing answers: not a fault of the page. */
function isLostLine(error: unknown): boolean {
  return error instanceof TypeError && /failed to fetch|networkerror|load failed/i.test(error.message);
}
